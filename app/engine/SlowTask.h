// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace porchlight::engine {

/// Something that takes too long for the storage thread, and nothing else: a key that is slow to derive on purpose.
/// What goes in was handed to it, what comes out stays in it; it reaches no file, socket or clock. run() is called
/// once, on any thread, while nobody else looks at it; then it is given back.
class SlowTask
{
public:
    virtual ~SlowTask() = default;
    virtual void run() = 0;
};

/// Asked of the host, which answers with SlowTaskDone. Reveals nothing.
struct RunSlowly
{
    std::shared_ptr<SlowTask> task;
};

struct SlowTaskDone
{
    std::shared_ptr<SlowTask> task;
};

} // namespace porchlight::engine
