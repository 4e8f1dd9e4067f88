#pragma once
// Collection `users` (facts/data-model.md 3).
#include <optional>
#include <string>
#include <vector>

#include "model/repository.hpp"

namespace parley::model {

class Users : public Repository {
 public:
  explicit Users(store::Store& store);

  std::optional<Object> ByUsername(std::string_view username, Object projection = {}) const;
  // Exact first, then without regard to case (only when unique).
  std::optional<Object> ByUsernameIgnoringCase(std::string_view username) const;
  std::optional<Object> ByEmail(std::string_view address) const;  // ignoring case
  std::vector<Object> ByUsernames(const std::vector<std::string>& usernames,
                                  Object projection = {}) const;
  // The owner of a login token; {_id, services.resume.loginTokens, …}.
  std::optional<Object> ByLoginToken(std::string_view hashed_token) const;
  bool AnyAdmin() const;
  std::int64_t CountActiveByRole(std::string_view role) const;
  // users.list: sorted page; `filter` holds already checked conditions only.
  Page List(const Object& filter, const Object& sort, const Object& projection, std::int64_t skip,
            std::int64_t limit) const;
  // Active users whose username, name or nickname holds `text` (literal, ignoring case).
  std::vector<Object> Search(std::string_view text,
                             const std::vector<std::string>& except_usernames,
                             std::int64_t limit) const;
  // users.presence: {_id, username, name, status, statusText, …} of these ids, or of everybody not
  // offline.
  std::vector<Object> PresenceOf(const std::vector<std::string>& ids) const;
  std::vector<Object> PresenceChangedSince(std::int64_t since_ms) const;

  // Keeps the newest `keep` resume tokens besides the new one.
  void PushLoginToken(std::string_view uid, Object token, std::size_t keep) const;
  void PullLoginToken(std::string_view uid, std::string_view hashed_token) const;
  void PullAllLoginTokens(std::string_view uid, std::string_view except_hashed) const;
  void SetLastLogin(std::string_view uid, std::int64_t ms) const;
  // Presence fields are written without touching _updatedAt. True when modified.
  bool SetPresence(std::string_view uid, const Object& fields) const;

  // `__rooms`, the denormalised list of joined rooms.
  store::Write AddRoomWrite(std::string_view uid, std::string_view rid) const;
  store::Write RemoveRoomWrite(const std::vector<std::string>& uids, std::string_view rid) const;
};

// {_id, username, name?} as messages and rooms embed a user.
Object UserReference(const Object& user, bool with_name = true);

}  // namespace parley::model
