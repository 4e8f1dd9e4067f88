#pragma once
// What every use case stands on. One per process, made by app/.
#include <chrono>

#include "bus/broker.hpp"
#include "model/models.hpp"
#include "services/accounts/accounts.hpp"
#include "services/authorization/authorization.hpp"
#include "services/presence/presence.hpp"
#include "settings/settings.hpp"

namespace parley::chat {

struct Context {
  model::Models& models;
  settings::Settings& settings;
  services::accounts::Accounts& accounts;
  services::authorization::Authorization& authorization;
  services::presence::Presence& presence;
  bus::Broker& broker;
};

}  // namespace parley::chat
