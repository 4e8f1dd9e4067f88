#pragma once
// The workspace's settings: declared once in resources/ (one JSON file per admin group), stored in
// rocketchat_settings, read from memory. facts/data-model.md (settings), facts/settings.json.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"

namespace parley::settings {

using base::Object;
using base::Value;

using ChangeListener = std::function<void(const std::string& id, const Value& value)>;

class Settings {
 public:
  virtual ~Settings() = default;

  // Creates missing settings, merges changed declarations, applies OVERWRITE_SETTING_*, <id>,
  // SETTINGS_BLOCKED, SETTINGS_HIDDEN, SETTINGS_REQUIRED_ON_WIZARD from the environment; fills the
  // cache.
  virtual void Load() = 0;

  // The current value; null when unknown. Cheap: a read under a shared lock.
  virtual Value Get(std::string_view id) const = 0;
  virtual bool GetBool(std::string_view id, bool fallback = false) const = 0;
  virtual std::string GetString(std::string_view id, std::string_view fallback = {}) const = 0;
  virtual std::int64_t GetInt(std::string_view id, std::int64_t fallback = 0) const = 0;

  // The whole document as stored.
  virtual std::optional<Object> Document(std::string_view id) const = 0;
  // Validates type and allowed values against the declaration, stores, updates the cache of this
  // process before it returns. Throws "error-invalid-setting", "error-invalid-setting-value".
  virtual void Set(const std::string& id, const Value& value, const std::string& editor) = 0;
  // For the event watch.settings: another process (or the store) changed a setting.
  virtual void Apply(const Object& document, bool removed) = 0;

  // Public settings as clients get them: [{_id, value, type, enterprise?, …}] (facts/methods.md
  // public-settings/get); `updated_after` 0: all.
  virtual std::vector<Object> Public(std::int64_t updated_after_ms = 0) const = 0;
  // Calls `listener` for each change of `id` ("*": of any), on the thread that made it.
  virtual void OnChange(const std::string& id, ChangeListener listener) = 0;
};

}  // namespace parley::settings
