#pragma once
// Collection `rocketchat_subscription`: membership of a user in a room (facts/data-model.md 5).
#include <optional>
#include <string>
#include <vector>

#include "model/repository.hpp"

namespace parley::model {

// What a sent message does to the members' counters (facts/flows.md, unread counters).
struct UnreadRules {
  std::string rid;
  std::string sender;                      // their own subscription is not touched
  std::vector<std::string> user_mentions;  // uids, without the sender
  bool group_mention = false;              // @all or @here
  // What adds to `unread`, by the room's type and the setting Unread_Count…
  bool count_all = false;
  bool count_user_mentions = false;
  bool count_group_mentions = false;
};

class Subscriptions : public Repository {
 public:
  explicit Subscriptions(store::Store& store);

  std::optional<Object> Of(std::string_view rid, std::string_view uid,
                           Object projection = {}) const;
  bool Exists(std::string_view rid, std::string_view uid) const;
  std::vector<Object> OfUser(std::string_view uid, std::int64_t updated_after_ms = 0) const;
  std::vector<std::string> RidsOfUser(std::string_view uid) const;
  std::vector<std::string> RidsOfUserByType(std::string_view uid, std::string_view type) const;
  std::vector<Object> OfRoom(std::string_view rid, Object projection = {}) const;
  std::vector<Object> OfRoomWithRole(std::string_view rid, std::string_view role) const;
  // Subscriptions of a room that hold any role: getRoomRoles.
  std::vector<Object> WithAnyRole(std::string_view rid) const;
  std::int64_t CountOfRoom(std::string_view rid) const;
  Page MembersPage(std::string_view rid, const Object& sort, std::int64_t skip,
                   std::int64_t limit) const;
  std::vector<Object> OfUserByName(std::string_view uid, std::string_view text,
                                   std::int64_t limit) const;
  std::vector<Object> RemovedSince(std::string_view uid,
                                   std::int64_t since_ms) const;  // from the trash

  // Mark read: counters to 0, `ls` now, alert by remaining unread threads.
  store::Write ReadWrite(std::string_view rid, std::string_view uid, std::int64_t now_ms,
                         bool alert) const;
  store::Write SetWrite(std::string_view rid, std::string_view uid, Object fields) const;
  store::Write AddRoleWrite(std::string_view rid, std::string_view uid,
                            std::string_view role) const;
  store::Write RemoveRoleWrite(std::string_view rid, std::string_view uid,
                               std::string_view role) const;
  // At most three writes, whatever the number of members.
  void AddUnreadWrites(Batch* batch, const UnreadRules& rules) const;
};

// The subscription fields that clients get.
Object PublishedSubscription(const Object& subscription);

}  // namespace parley::model
