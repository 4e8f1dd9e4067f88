#include "model/models.hpp"

namespace parley::model {

Models::Models(store::Store& given)
    : store(given),
      users(given),
      rooms(given),
      subscriptions(given),
      messages(given),
      settings(given),
      permissions(given),
      roles(given),
      users_sessions(given),
      sessions(given),
      server_events(given),
      instances(given),
      trash(given),
      control(given) {}

std::vector<Repository*> Models::All() {
  return {&users,          &rooms,    &subscriptions, &messages,  &settings, &permissions, &roles,
          &users_sessions, &sessions, &server_events, &instances, &trash,    &control};
}

void Models::Declare() {
  for (Repository* repository : All()) repository->Declare();
}

}  // namespace parley::model
