// Boost.JSON is header only in Debian's -dev package; its sources are compiled here, once.
#include <boost/json/src.hpp>
