#pragma once
// Collection `rocketchat_server_events` (facts/data-model.md).
#include "model/repository.hpp"

namespace parley::model {

class ServerEvents : public Repository {
 public:
  explicit ServerEvents(store::Store& store);
};

}  // namespace parley::model
