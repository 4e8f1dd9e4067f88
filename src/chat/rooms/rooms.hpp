#pragma once
// Use cases about rooms and their members (facts/flows.md 10-11a, details-rooms.md, methods.md 3).
// Each throws base::Error with the documented id; nothing is changed when it throws.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "chat/caller.hpp"
#include "chat/context.hpp"
#include "chat/messages/messages.hpp"

namespace parley::chat::rooms {

using base::Array;
using base::Object;

inline constexpr std::size_t kMembersAtCreationMax = 1000;

struct CreateRequest {
  std::string type;  // "c" or "p"
  std::string name;
  std::vector<std::string> members;  // usernames; unknown ones are ignored
  bool read_only = false;
  Object custom_fields;
  Object extra;       // broadcast, encrypted, topic, description, …
  bool exclude_self = false;
};

struct CreatedDirect {
  std::string rid;
  Object room;
  bool inserted = false;
};

// A room named by exactly one of the two; `type` limits which rooms count ("c", "p", "d" or empty).
struct RoomKey {
  std::string id;
  std::string name;
  std::string type;
};

struct ListRequest {
  Object filter;  // already typed and checked by the door
  Object sort;
  Object projection;
  std::int64_t skip = 0;
  std::int64_t limit = 50;
};

// rooms/get, subscriptions/get and the REST twins.
struct Delta {
  std::vector<Object> update;
  std::vector<Object> remove;
};

class Rooms {
 public:
  Rooms(Context context, messages::Messages& messages);
  ~Rooms();

  Object Create(const Caller& caller, const CreateRequest& request);
  CreatedDirect CreateDirect(const Caller& caller, const std::vector<std::string>& usernames,
                             bool exclude_self = false);
  void Delete(const Caller& caller, const std::string& rid);

  // Throws "error-room-not-found" / "error-roomid-param-not-provided" / "error-room-param-not-provided";
  // checks access unless `check_access` is false.
  Object Find(const Caller& caller, const RoomKey& key, bool check_access = true);
  // The room id for an id or name that the caller may see: getRoomIdByNameOrId.
  std::string IdByNameOrId(const Caller& caller, const std::string& id_or_name);

  model::Page ListPublic(const Caller& caller, const ListRequest& request);      // channels.list
  model::Page ListJoined(const Caller& caller, const std::string& type, const ListRequest& request);
  // Users of a room: {_id, username, name, status, …}; `statuses` and `text` narrow.
  model::Page Members(const Caller& caller, const std::string& rid, const std::string& text,
                      const std::vector<std::string>& statuses, const Object& sort,
                      std::int64_t skip, std::int64_t limit);

  Object Join(const Caller& caller, const std::string& rid, const std::string& join_code = {});
  void Leave(const Caller& caller, const std::string& rid);
  // Adds users (uids); needs add-user-to-… permissions. Returns the room.
  Object Invite(const Caller& caller, const std::string& rid, const std::vector<std::string>& uids);
  void AddOwner(const Caller& caller, const std::string& rid, const std::string& uid);
  void ToggleFavorite(const Caller& caller, const std::string& rid, bool favorite);
  // [{_id: sub id, rid, u, roles}]
  Array RoomRoles(const Caller& caller, const std::string& rid);

  // Rooms of the caller, changed since when given (ms).
  Delta RoomsOf(const Caller& caller, std::optional<std::int64_t> updated_since);
  Delta SubscriptionsOf(const Caller& caller, std::optional<std::int64_t> updated_since);
  std::optional<Object> SubscriptionOf(const Caller& caller, const std::string& rid);
  void MarkRead(const Caller& caller, const std::string& rid, bool read_threads);

  // For registration and set-up: no checks, `uj` unless silenced.
  void AddUserToDefaultRooms(const Object& user, bool silenced);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace parley::chat::rooms
