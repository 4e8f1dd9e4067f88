#pragma once
// A value together with the mutex that protects it: no access without the lock.
#include <mutex>
#include <shared_mutex>
#include <utility>

namespace parley::base {

template <class T>
class Guarded {
 public:
  Guarded() = default;
  explicit Guarded(T value) : value_(std::move(value)) {}

  // Runs `use(T&)` under the exclusive lock. Never call out to another room from inside.
  template <class Use>
  decltype(auto) With(Use&& use) {
    std::unique_lock lock(mutex_);
    return std::forward<Use>(use)(value_);
  }
  // Runs `use(const T&)` under the shared lock.
  template <class Use>
  decltype(auto) Read(Use&& use) const {
    std::shared_lock lock(mutex_);
    return std::forward<Use>(use)(value_);
  }
  T Copy() const {
    return Read([](const T& value) { return value; });
  }
  void Set(T value) {
    With([&](T& held) { held = std::move(value); });
  }

 private:
  mutable std::shared_mutex mutex_;
  T value_;
};

}  // namespace parley::base
