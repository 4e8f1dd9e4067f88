#pragma once
// Structured logs: one JSON object a line on standard error, {"ts","level","msg",…fields}.
// Passwords, tokens and message texts never go into a field.
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/json.hpp"

namespace parley::base {

enum class LogLevel { kDebug, kInfo, kWarn, kError };

struct LogField {
  LogField(std::string_view name, std::string_view text) : key(name), value(text) {}
  LogField(std::string_view name, const std::string& text)
      : key(name), value(std::string_view(text)) {}
  LogField(std::string_view name, const char* text) : key(name), value(std::string_view(text)) {}
  template <class T>
  requires std::is_arithmetic_v<T> LogField(std::string_view name, T number)
      : key(name), value(number) {}
  LogField(std::string_view name, Value given) : key(name), value(std::move(given)) {}

  std::string_view key;
  Value value;
};
using LogFields = std::initializer_list<LogField>;

// `level`: "debug", "info", "warn", "error"; false when unknown. `human` prints a plain line.
bool ConfigureLog(std::string_view level, bool human);
void Log(LogLevel level, std::string_view message, LogFields fields = {});

inline void LogDebug(std::string_view message, LogFields fields = {}) {
  Log(LogLevel::kDebug, message, fields);
}
inline void LogInfo(std::string_view message, LogFields fields = {}) {
  Log(LogLevel::kInfo, message, fields);
}
inline void LogWarn(std::string_view message, LogFields fields = {}) {
  Log(LogLevel::kWarn, message, fields);
}
inline void LogError(std::string_view message, LogFields fields = {}) {
  Log(LogLevel::kError, message, fields);
}

}  // namespace parley::base
