#include "base/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <cassert>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <set>

namespace parley::base {
namespace {

struct State {
  prometheus::Registry registry;
  std::mutex mutex;
  std::set<std::string> names;
  std::vector<std::function<void()>> collectors;
};

// Rows are static objects, so the registry is made by whichever comes first and never destroyed.
State& GetState() {
  static State* state = new State();
  return *state;
}

}  // namespace

Metric::Metric(Kind kind, std::string name, std::string help, std::vector<std::string> labels,
               std::vector<double> buckets)
    : kind_(kind),
      name_(std::move(name)),
      labels_(std::move(labels)),
      buckets_(std::move(buckets)) {
  State& state = GetState();
  {
    std::lock_guard lock(state.mutex);
    if (!state.names.insert(name_).second) {
      std::fprintf(stderr, "metric declared twice: %s\n", name_.c_str());
      std::abort();
    }
  }
  switch (kind) {
    case kCounter:
      family_ = &prometheus::BuildCounter().Name(name_).Help(help).Register(state.registry);
      break;
    case kGauge:
      family_ = &prometheus::BuildGauge().Name(name_).Help(help).Register(state.registry);
      break;
    case kHistogram:
      family_ = &prometheus::BuildHistogram().Name(name_).Help(help).Register(state.registry);
      break;
  }
  if (labels_.empty()) plain_ = std::make_shared<Series>(With({}));
}

Metric::Series Metric::With(const std::vector<std::string>& label_values) const {
  assert(label_values.size() == labels_.size());
  prometheus::Labels labels;
  for (std::size_t i = 0; i < labels_.size() && i < label_values.size(); ++i) {
    labels.emplace(labels_[i], label_values[i]);
  }
  Series series;
  series.kind_ = kind_;
  switch (kind_) {
    case kCounter:
      series.metric_ = &static_cast<prometheus::Family<prometheus::Counter>*>(family_)->Add(labels);
      break;
    case kGauge:
      series.metric_ = &static_cast<prometheus::Family<prometheus::Gauge>*>(family_)->Add(labels);
      break;
    case kHistogram:
      series.metric_ =
          &static_cast<prometheus::Family<prometheus::Histogram>*>(family_)->Add(labels, buckets_);
      break;
  }
  return series;
}

void Metric::Series::Add(double amount) const {
  if (kind_ == kCounter) static_cast<prometheus::Counter*>(metric_)->Increment(amount);
  if (kind_ == kGauge) static_cast<prometheus::Gauge*>(metric_)->Increment(amount);
}

void Metric::Series::Set(double value) const {
  assert(kind_ == kGauge);
  static_cast<prometheus::Gauge*>(metric_)->Set(value);
}

void Metric::Series::Observe(double value) const {
  assert(kind_ == kHistogram);
  static_cast<prometheus::Histogram*>(metric_)->Observe(value);
}

void Metric::Add(const std::vector<std::string>& label_values, double amount) const {
  (plain_ ? *plain_ : With(label_values)).Add(amount);
}

void Metric::Set(double value, const std::vector<std::string>& label_values) const {
  (plain_ ? *plain_ : With(label_values)).Set(value);
}

void Metric::Observe(double value, const std::vector<std::string>& label_values) const {
  (plain_ ? *plain_ : With(label_values)).Observe(value);
}

std::string MetricsText() {
  State& state = GetState();
  std::vector<std::function<void()>> collectors;
  {
    std::lock_guard lock(state.mutex);
    collectors = state.collectors;
  }
  for (const auto& collect : collectors) collect();
  return prometheus::TextSerializer().Serialize(state.registry.Collect());
}

std::vector<std::string> MetricNames() {
  State& state = GetState();
  std::lock_guard lock(state.mutex);
  return {state.names.begin(), state.names.end()};
}

void AddMetricsCollector(std::function<void()> collect) {
  State& state = GetState();
  std::lock_guard lock(state.mutex);
  state.collectors.push_back(std::move(collect));
}

void ClearMetricsCollectors() {
  State& state = GetState();
  std::lock_guard lock(state.mutex);
  state.collectors.clear();
}

}  // namespace parley::base
