#include "base/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>

#include "base/time.hpp"

namespace parley::base {
namespace {

std::atomic<LogLevel> threshold{LogLevel::kInfo};
std::atomic<bool> human_lines{false};

spdlog::logger& Logger() {
  // spdlog owns the sink and its lock; the pattern is ours, as each line is already complete.
  static const std::shared_ptr<spdlog::logger> logger = [] {
    auto made = std::make_shared<spdlog::logger>("parley",
                                                 std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_pattern("%v");
    made->set_level(spdlog::level::trace);
    made->flush_on(spdlog::level::trace);
    return made;
  }();
  return *logger;
}

std::string_view NameOf(LogLevel level) {
  switch (level) {
    case LogLevel::kDebug:
      return "debug";
    case LogLevel::kInfo:
      return "info";
    case LogLevel::kWarn:
      return "warn";
    case LogLevel::kError:
      return "error";
  }
  return "error";
}

}  // namespace

bool ConfigureLog(std::string_view level, bool human) {
  human_lines = human;
  for (LogLevel known : {LogLevel::kDebug, LogLevel::kInfo, LogLevel::kWarn, LogLevel::kError}) {
    if (NameOf(known) == level) {
      threshold = known;
      return true;
    }
  }
  return false;
}

void Log(LogLevel level, std::string_view message, LogFields fields) {
  if (level < threshold.load(std::memory_order_relaxed)) return;
  std::string line;
  if (human_lines) {
    line = FormatIso(NowMs()).append(" ").append(NameOf(level)).append(" ").append(message);
    for (const LogField& field : fields) {
      line.append(" ").append(field.key).append("=");
      AppendJson(&line, field.value);
    }
  } else {
    line = R"({"ts":")" + FormatIso(NowMs()) + R"(","level":")" + std::string(NameOf(level)) +
           R"(","msg":)";
    AppendJsonString(&line, message);
    for (const LogField& field : fields) {
      line.push_back(',');
      AppendJsonString(&line, field.key);
      line.push_back(':');
      AppendJson(&line, field.value);
    }
    line.push_back('}');
  }
  Logger().info("{}", line);
}

}  // namespace parley::base
