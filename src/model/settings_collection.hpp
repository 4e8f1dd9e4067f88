#pragma once
// Collection `rocketchat_settings` (facts/data-model.md).
#include "model/repository.hpp"

namespace parley::model {

class SettingsCollection : public Repository {
 public:
  explicit SettingsCollection(store::Store& store);
};

}  // namespace parley::model
