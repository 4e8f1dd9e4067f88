#pragma once
// Collection `rocketchat_permissions` (facts/data-model.md).
#include "model/repository.hpp"

namespace parley::model {

class Permissions : public Repository {
 public:
  explicit Permissions(store::Store& store);
};

}  // namespace parley::model
