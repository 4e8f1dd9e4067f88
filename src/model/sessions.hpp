#pragma once
// Collection `rocketchat_sessions` (facts/data-model.md).
#include "model/repository.hpp"

namespace parley::model {

class Sessions : public Repository {
 public:
  explicit Sessions(store::Store& store);
};

}  // namespace parley::model
