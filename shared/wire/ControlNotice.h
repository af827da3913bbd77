// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/DevicesNotice.h"

#include <QByteArray>

#include <vector>

namespace porchlight::wire {

/// The body of an entry of the kind control: what somebody has signed, and which lists of devices are in force for those
/// who come with it. The second is the relay's word: who reads it compares with the signed lists.
struct ControlNotice
{
    QByteArray event;                 ///< SignedControlEvent::packed()
    std::vector<DevicesNotice> lists; ///< ascending by account

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "event", self.event);
        v(2, "lists", self.lists);
    }
    friend bool operator==(const ControlNotice &, const ControlNotice &) = default;
};

QByteArray encodeControlNotice(const ControlNotice &notice);
std::optional<ControlNotice> decodeControlNotice(const QByteArray &bytes);

} // namespace porchlight::wire
