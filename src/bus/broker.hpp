#pragma once
// The bus: named services with actions (request and response) and events, in one process (local/)
// or over NATS as Moleculer protocol 4 (moleculer/, nats/). Names and payload shapes:
// facts/services.md. Action parameters and event payloads are positional arrays.
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/time.hpp"

namespace parley::bus {

using base::Array;
using base::Value;

inline constexpr int kLevelMax = 32;  // calls nested deeper than this fail ("bus-too-deep")

// What travels with a call.
struct CallContext {
  int level = 1;            // 1 for a call from a door, +1 for each nested call
  base::Deadline deadline;  // an expired call is not run
  std::string caller;       // node id
  static CallContext FromDoor(std::chrono::milliseconds timeout);
  CallContext Nested() const;  // level + 1, same deadline
};

using SharedArray = std::shared_ptr<const Array>;
using ActionHandler = std::function<Value(const CallContext&, const Array& params)>;
// Runs in the emitter's order per event name; must not block for long.
using EventHandler = std::function<void(const std::string& sender, const SharedArray& payload)>;

struct Action {
  std::string name;  // without the service: "hasPermission"
  ActionHandler handler;
};

struct EventSubscription {
  std::string name;
  EventHandler handler;
};

// What a service registers. An event-only listener has no actions.
struct Service {
  std::string name;
  std::vector<Action> actions;
  std::vector<EventSubscription> events;
};

class Broker {
 public:
  virtual ~Broker() = default;

  virtual const std::string& node_id() const = 0;
  // Before Start. A second registration of a service or action in one process throws.
  virtual void Register(Service service) = 0;
  virtual void Start() = 0;
  // Finishes what runs, leaves the bus.
  virtual void Stop() = 0;

  // Blocks for the answer. Throws what the handler threw, "bus-timeout", "bus-service-not-found"
  // (never seen, or gone for 1 s), "bus-overloaded" (lane or flight limit),
  // "bus-payload-too-large".
  virtual Value Call(const std::string& action, const Array& params,
                     const CallContext& context) = 0;
  virtual bool HasService(std::string_view service) const = 0;

  // To every process, this one included.
  virtual void Broadcast(const std::string& event, Array payload) = 0;
  // To this process only.
  virtual void BroadcastLocal(const std::string& event, Array payload) = 0;
};

}  // namespace parley::bus
