#pragma once
// What a fresh workspace needs: initial data at start (facts/flows.md 14) and the wizard (15; ours is
// one call and knows no cloud).
#include <map>
#include <memory>
#include <string>

#include "chat/caller.hpp"
#include "chat/context.hpp"
#include "chat/rooms/rooms.hpp"
#include "chat/users/users.hpp"

namespace parley::chat::setup {

using base::Object;

struct InitialAdmin {
  std::string username, name, email, password;
  bool email_verified = false;
};

struct WizardRequest {
  std::string admin_name, admin_username, admin_email, admin_password;
  std::string site_name;
  std::string language;           // "en", "de", …
  std::string registration_form;  // "Public", "Disabled", "Secret URL"
};

class Setup {
 public:
  Setup(Context context, rooms::Rooms& rooms, users::Users& users);
  ~Setup();

  // GENERAL, rocket.cat, the admin of the environment, the test admin; idempotent.
  void Prepare(const InitialAdmin& admin, const std::string& initial_user_json, bool test_mode);
  // True while nothing but the wizard may be used.
  bool Pending() const;
  // Creates the admin and ends the wizard. Errors name the field: details {field}.
  // Throws "error-not-allowed" when the wizard is over.
  services::accounts::LoginResult Complete(const WizardRequest& request);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace parley::chat::setup
