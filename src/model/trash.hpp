#pragma once
// Collection `rocketchat__trash` (facts/data-model.md).
#include "model/repository.hpp"

namespace parley::model {

class Trash : public Repository {
 public:
  explicit Trash(store::Store& store);
};

}  // namespace parley::model
