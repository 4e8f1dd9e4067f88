#pragma once
// Collection `migrations` (facts/data-model.md).
#include "model/repository.hpp"

namespace parley::model {

class Control : public Repository {
 public:
  explicit Control(store::Store& store);
};

}  // namespace parley::model
