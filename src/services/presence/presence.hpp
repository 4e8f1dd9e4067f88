#pragma once
// Who is there: connections merged into a status (facts/services.md 4.7). Changes are announced as
// the bus event presence.status.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parley::services::presence {

struct ConnectionCount {
  std::int64_t current = 0;
  std::int64_t max = 0;  // 0: no limit (DESIGN 3.12)
};

class Presence {
 public:
  virtual ~Presence() = default;

  virtual void NewConnection(const std::string& uid, const std::string& session,
                             const std::string& node) = 0;
  virtual void RemoveConnection(const std::string& uid, const std::string& session,
                                const std::string& node) = 0;
  // Connections of nodes that are gone; empty: of all nodes that are not alive. Affected users.
  virtual std::vector<std::string> RemoveLostConnections(const std::string& node = {}) = 0;
  // `status`: online, away, busy, offline. True when something changed.
  virtual bool SetStatus(const std::string& uid, const std::string& status,
                         const std::optional<std::string>& text = {}) = 0;
  virtual bool SetConnectionStatus(const std::string& uid, const std::string& status,
                                   const std::string& session) = 0;
  virtual void UpdateUserPresence(const std::string& uid) = 0;
  virtual void ToggleBroadcast(bool enabled) = 0;
  virtual ConnectionCount GetConnectionCount() = 0;
};

}  // namespace parley::services::presence
