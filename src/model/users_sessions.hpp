#pragma once
// Collection `usersSessions` (facts/data-model.md).
#include "model/repository.hpp"

namespace parley::model {

class UsersSessions : public Repository {
 public:
  explicit UsersSessions(store::Store& store);
};

}  // namespace parley::model
