#pragma once
// Use cases about users (facts/details-users.md, rest.md 7, methods.md 1-2).
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "chat/caller.hpp"
#include "chat/context.hpp"
#include "chat/rooms/rooms.hpp"

namespace parley::chat::users {

using base::Object;

struct RegisterRequest {
  std::string name;
  std::string username;
  std::string email;
  std::string password;  // plain, or digest when is_digest
  bool is_digest = false;
  std::string reason;
  std::string secret_url;  // for registration by secret URL
};

struct UserKey {  // exactly one
  std::string id;
  std::string username;
};

struct ListRequest {
  Object filter;
  Object sort;
  Object projection;
  std::int64_t skip = 0;
  std::int64_t limit = 50;
};

class Users {
 public:
  Users(Context context, rooms::Rooms& rooms);
  ~Users();

  // users.register / registerUser: obeys Accounts_RegistrationForm and every rule of names,
  // addresses and passwords. Returns the new user (public form).
  Object Register(const Caller& caller, const RegisterRequest& request);
  // users.create: `fields` in REST names; needs create-user.
  Object Create(const Caller& caller, const Object& fields);
  // users.info: what the caller may see of that user; `with_rooms` as the query asks.
  Object Info(const Caller& caller, const UserKey& key, bool with_rooms = false);
  // The user as `GET me` shows it (with `settings.preferences` defaults).
  Object Me(const std::string& uid);
  model::Page List(const Caller& caller, const ListRequest& request);
  // users.presence: {users: […], full: bool}
  Object Presence(const Caller& caller, const std::vector<std::string>& ids,
                  std::optional<std::int64_t> from_ms);
  // {presence, connectionStatus?, lastLogin?} and {_id, message, status, connectionStatus}
  Object GetPresence(const Caller& caller, const UserKey& key);
  Object GetStatus(const Caller& caller, const UserKey& key);
  // Own status, or another's with edit-other-user-info.
  void SetStatus(const Caller& caller, const UserKey& key, const std::optional<std::string>& status,
                 const std::optional<std::string>& text);
  // The user behind a key, whole; throws "error-invalid-user".
  Object Require(const UserKey& key);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace parley::chat::users
