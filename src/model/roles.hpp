#pragma once
// Collection `rocketchat_roles` (facts/data-model.md).
#include "model/repository.hpp"

namespace parley::model {

class Roles : public Repository {
 public:
  explicit Roles(store::Store& store);
};

}  // namespace parley::model
