#pragma once
// All collections of a workspace over one store.
#include "model/control.hpp"
#include "model/instances.hpp"
#include "model/messages.hpp"
#include "model/permissions.hpp"
#include "model/roles.hpp"
#include "model/rooms.hpp"
#include "model/server_events.hpp"
#include "model/sessions.hpp"
#include "model/settings_collection.hpp"
#include "model/subscriptions.hpp"
#include "model/trash.hpp"
#include "model/users.hpp"
#include "model/users_sessions.hpp"

namespace parley::model {

struct Models {
  explicit Models(store::Store& given);

  store::Store& store;
  Users users;
  Rooms rooms;
  Subscriptions subscriptions;
  Messages messages;
  SettingsCollection settings;
  Permissions permissions;
  Roles roles;
  UsersSessions users_sessions;
  Sessions sessions;
  ServerEvents server_events;
  Instances instances;
  Trash trash;
  Control control;

  std::vector<Repository*> All();
  // Makes collections and indexes that are missing. Before anything else.
  void Declare();
};

}  // namespace parley::model
