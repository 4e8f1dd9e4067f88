// A deterministic stand-in for libFuzzer in the dev tree: runs the seeds as they are, then mutations
// of them. fuzz_<x> SEED_DIR [ITERATIONS] [RANDOM_SEED]
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kInputMax = 64 * 1024;
constexpr long kIterationsDefault = 2000;

void Run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::string Mutate(const std::vector<std::string>& seeds, std::mt19937_64& random) {
  const auto pick = [&](std::size_t count) { return count == 0 ? 0 : random() % count; };
  std::string input = seeds[pick(seeds.size())];
  for (std::size_t rounds = 1 + pick(8); rounds > 0; --rounds) {
    const std::size_t at = pick(input.size() + 1);
    switch (pick(6)) {
      case 0:
        if (at < input.size()) input[at] = static_cast<char>(random());
        break;
      case 1:
        input.insert(at, 1, static_cast<char>(random()));
        break;
      case 2:
        input.erase(at, pick(16));
        break;
      case 3: {  // splice
        const std::string& other = seeds[pick(seeds.size())];
        const std::size_t from = pick(other.size() + 1);
        input.insert(at, other.substr(from, pick(64)));
        break;
      }
      case 4:  // repeat a piece: depth and length
        input.insert(at, input.substr(at, pick(32)));
        break;
      default:
        if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << pick(8)));
    }
    if (input.size() > kInputMax) input.resize(kInputMax);
  }
  return input;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s SEED_DIR [ITERATIONS] [RANDOM_SEED]\n", argv[0]);
    return 2;
  }
  std::vector<std::string> seeds;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  if (seeds.empty()) {
    std::fprintf(stderr, "no seeds in %s\n", argv[1]);
    return 1;
  }
  for (const std::string& seed : seeds) Run(seed);
  std::mt19937_64 random(argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1);
  const long iterations = argc > 2 ? std::strtol(argv[2], nullptr, 10) : kIterationsDefault;
  for (long i = 0; i < iterations; ++i) Run(Mutate(seeds, random));
  std::printf("%zu seeds, %ld mutations: ok\n", seeds.size(), iterations);
  return 0;
}
