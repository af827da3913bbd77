// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Frame.h"

template class porchlight::LargeVariant<porchlight::wire::FrameTypes>;

namespace porchlight::wire {

bool operator==(const Frame &a, const Frame &b)
{
    return static_cast<const FrameTypes &>(a) == static_cast<const FrameTypes &>(b);
}

quint64 requestOf(const Frame &frame)
{
    return std::visit([](const auto &f) -> quint64 {
        if constexpr (requires { f.request; })
            return f.request;
        else
            return 0;
    }, frame);
}

} // namespace porchlight::wire
