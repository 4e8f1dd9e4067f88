#pragma once
// Collection `instances` (facts/data-model.md).
#include "model/repository.hpp"

namespace parley::model {

class Instances : public Repository {
 public:
  explicit Instances(store::Store& store);
};

}  // namespace parley::model
