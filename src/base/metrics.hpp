#pragma once
// Prometheus metrics. Each family is declared once, as a static row next to the code that feeds it:
//   const Metric kSlow{Metric::kCounter, "parley_slow_readers_total", "Sockets closed …",
//   {"reason"}}; kSlow.Add({"queue"});
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace parley::base {

class Metric {
 public:
  enum Kind { kCounter, kGauge, kHistogram };

  // Registers the row; a second row of the same name ends the process at start.
  // `buckets`: upper bounds, histograms only.
  Metric(Kind kind, std::string name, std::string help, std::vector<std::string> labels = {},
         std::vector<double> buckets = {});

  // One time series; keep the handle where the path is hot. Values come in the order of the labels.
  class Series {
   public:
    void Add(double amount = 1) const;
    void Set(double value) const;      // gauges
    void Observe(double value) const;  // histograms
   private:
    friend class Metric;
    Kind kind_ = kCounter;
    void* metric_ = nullptr;
  };
  Series With(const std::vector<std::string>& label_values) const;

  void Add(const std::vector<std::string>& label_values = {}, double amount = 1) const;
  void Set(double value, const std::vector<std::string>& label_values = {}) const;
  void Observe(double value, const std::vector<std::string>& label_values = {}) const;

  const std::string& name() const { return name_; }

 private:
  Kind kind_;
  std::string name_;
  std::vector<std::string> labels_;
  std::vector<double> buckets_;
  void* family_ = nullptr;
  std::shared_ptr<Series> plain_;  // the only series of a family without labels
};

// The text exposition format.
std::string MetricsText();
std::vector<std::string> MetricNames();
// Called before each exposition, to fill gauges that are read rather than kept.
void AddMetricsCollector(std::function<void()> collect);
// Ends what AddMetricsCollector began; used at shutdown, before what the collectors read goes away.
void ClearMetricsCollectors();

}  // namespace parley::base
