#pragma once
// Turns the change feed into the bus events watch.* and permission.changed (facts/services.md 4.9).
#include <cstdint>
#include <memory>

#include "bus/broker.hpp"
#include "model/models.hpp"
#include "settings/settings.hpp"

namespace parley::services::stream_hub {

class StreamHub {
 public:
  virtual ~StreamHub() = default;
  // Subscribes to the store's feed; events are broadcast in feed order.
  virtual void Start() = 0;
  virtual void Stop() = 0;
  // Milliseconds between a change's commit and its event, of the last event.
  virtual std::int64_t LastDelayMs() const = 0;
};

std::unique_ptr<StreamHub> MakeStreamHub(model::Models& models, settings::Settings& settings,
                                         bus::Broker& broker);

}  // namespace parley::services::stream_hub
