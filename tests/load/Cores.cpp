// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/load/Cores.h"

#include <sched.h>

namespace porchlight::load {

namespace {

void runOn(int core)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    ::sched_setaffinity(0, sizeof set, &set);
}

} // namespace

Cores::Cores()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) != 0 || CPU_COUNT(&set) < 2)
        return;
    int first = 0;
    while (!CPU_ISSET(first, &set))
        ++first;
    int second = first + 1;
    while (!CPU_ISSET(second, &set))
        ++second;
    m_cores = {first, second};
}

void Cores::forRelay() const
{
    if (m_cores)
        runOn(m_cores->first);
}

void Cores::forSelf() const
{
    if (m_cores)
        runOn(m_cores->second);
}

} // namespace porchlight::load
