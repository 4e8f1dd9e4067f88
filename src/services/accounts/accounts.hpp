#pragma once
// Who somebody is: the one login pipeline (facts/services.md 4.1-4.4; DESIGN 3.10) and login
// tokens.
#include <optional>
#include <string>

#include "base/error.hpp"
#include "base/json.hpp"

namespace parley::services::accounts {

using base::Object;

// Where a login comes from; without an address the address rules are skipped.
struct ClientInfo {
  std::string address;
  std::string user_agent;
  std::string connection_id;
};

struct LoginResult {
  std::string user_id;
  std::string token;  // raw: goes to the client once, never to a log
  std::string hashed_token;
  std::optional<std::int64_t> token_expires_ms;
  std::string type;  // "password", "resume"

  // {id, token, tokenExpires?, type}: the result of the DDP method.
  Object ToDdp() const;
};

// The owner of a valid token.
struct Session {
  std::string user_id;
  std::string hashed_token;
  bool bypass_two_factor = false;
  std::optional<std::int64_t> token_expires_ms;
};

class Accounts {
 public:
  virtual ~Accounts() = default;

  // `request` in DDP form: {resume}, {user:{username|email|id}, password}, {totp:{code,
  // login:{…}}}. Throws Error "403" and the ids of facts/services.md 4.3, 4.4.
  virtual LoginResult Login(const Object& request, const ClientInfo& client) = 0;
  // Removes one token; raw or hashed.
  virtual void Logout(const std::string& user_id, const std::string& token) = 0;
  // All tokens, or all but `except_hashed` and personal access tokens.
  virtual void LogoutAll(const std::string& user_id, const std::string& except_hashed = {}) = 0;
  // REST: X-User-Id and X-Auth-Token. nullopt when unknown, expired or the user is not active.
  virtual std::optional<Session> Authenticate(const std::string& user_id,
                                              const std::string& token) = 0;
  // A fresh token for a user who has just proved who they are (registration, set-up).
  virtual LoginResult IssueToken(const std::string& user_id) = 0;
  // Runs bcrypt on the password lane.
  virtual std::string HashPassword(const std::string& plain_or_digest, bool is_digest) = 0;
};

}  // namespace parley::services::accounts
