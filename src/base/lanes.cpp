#include "base/lanes.hpp"

#include <pthread.h>

#include <exception>

#include "base/log.hpp"

namespace parley::base {
namespace {

thread_local const Lane* current_lane = nullptr;

void NameThread(const std::string& name) {
  pthread_setname_np(pthread_self(), name.substr(0, 15).c_str());
}

void RunLogged(const Task& task, const std::string& where) {
  try {
    task();
  } catch (const std::exception& error) {
    LogError("task failed", {{"where", where}, {"error", error.what()}});
  }
}

}  // namespace

Lane::Lane(std::string name, std::size_t threads, std::size_t queue_max)
    : name_(std::move(name)), queue_max_(queue_max) {
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { Run(); });
}

Lane::~Lane() {
  Stop();
}

bool Lane::Post(Task task) {
  {
    std::lock_guard lock(mutex_);
    if (stopping_ || queue_.size() >= queue_max_) {
      rejected_.fetch_add(1, std::memory_order_relaxed);
      return false;
    }
    queue_.push_back(std::move(task));
    depth_.store(queue_.size(), std::memory_order_relaxed);
  }
  wake_.notify_one();
  return true;
}

void Lane::Stop() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

bool Lane::InLane() const {
  return current_lane == this;
}

void Lane::Run() {
  NameThread(name_);
  current_lane = this;
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return;
    Task task = std::move(queue_.front());
    queue_.pop_front();
    depth_.store(queue_.size(), std::memory_order_relaxed);
    lock.unlock();
    RunLogged(task, name_);
    task = nullptr;  // what it holds is released outside the lock
    lock.lock();
  }
}

Timers::Timers() : thread_([this] { Run(); }) {}

Timers::~Timers() {
  Stop();
}

Timers::Id Timers::After(std::chrono::milliseconds delay, Task task) {
  return Add(delay, std::chrono::milliseconds(0), std::move(task));
}

Timers::Id Timers::Every(std::chrono::milliseconds interval, Task task) {
  return Add(interval, interval, std::move(task));
}

Timers::Id Timers::Add(std::chrono::milliseconds delay, std::chrono::milliseconds interval,
                       Task task) {
  std::lock_guard lock(mutex_);
  const Id id = next_++;
  const Deadline at = Clock::now() + delay;
  entries_.emplace(id, Entry{std::move(task), interval, at});
  order_.emplace(at, id);
  wake_.notify_one();
  return id;
}

bool Timers::Cancel(Id id) {
  std::unique_lock lock(mutex_);
  const bool found = entries_.erase(id) > 0;  // its place in the order is skipped when reached
  if (running_ == id && std::this_thread::get_id() != thread_.get_id()) {
    idle_.wait(lock, [&] { return running_ != id; });
  }
  return found;
}

void Timers::Stop() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
    entries_.clear();
    order_.clear();
  }
  wake_.notify_all();
  if (thread_.joinable() && std::this_thread::get_id() != thread_.get_id()) thread_.join();
}

void Timers::Run() {
  NameThread("timers");
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    if (order_.empty()) {
      wake_.wait(lock);
      continue;
    }
    const auto first = order_.begin();
    if (first->first > Clock::now()) {
      wake_.wait_until(lock, Deadline(first->first));
      continue;
    }
    const Id id = first->second;
    order_.erase(first);
    const auto found = entries_.find(id);
    if (found == entries_.end()) continue;
    Task task = found->second.task;
    running_ = id;
    lock.unlock();
    RunLogged(task, "timers");
    task = nullptr;
    lock.lock();
    running_ = 0;
    idle_.notify_all();
    const auto after = entries_.find(id);
    if (after == entries_.end()) continue;
    if (after->second.interval.count() == 0) {
      entries_.erase(after);
    } else {
      after->second.at = Clock::now() + after->second.interval;
      order_.emplace(after->second.at, id);
    }
  }
}

}  // namespace parley::base
