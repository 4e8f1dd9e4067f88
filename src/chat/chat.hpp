#pragma once
// All use cases of one process, wired.
#include "chat/avatars/avatars.hpp"
#include "chat/caller.hpp"
#include "chat/context.hpp"
#include "chat/messages/messages.hpp"
#include "chat/rooms/rooms.hpp"
#include "chat/search/spotlight.hpp"
#include "chat/setup/setup.hpp"
#include "chat/users/users.hpp"

namespace parley::chat {

struct Chat {
  explicit Chat(Context given)
      : context(given),
        messages(given),
        rooms(given, messages),
        users(given, rooms),
        spotlight(given),
        setup(given, rooms, users) {}

  Context context;
  messages::Messages messages;
  rooms::Rooms rooms;
  users::Users users;
  search::Spotlight spotlight;
  setup::Setup setup;
};

}  // namespace parley::chat
