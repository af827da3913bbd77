// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/LocalRows.h"

namespace porchlight::store {

/// How far another member of a conversation has come.
struct MemberMark
{
    AccountId account;
    QString name; ///< the latest it gave itself, else its handle; foreign
    Seq delivered = 0;
    Seq read = 0; ///< as far as it tells
};

/// The way of a message from where it was written to whoever reads it. Of one's own more is known than of others'.
struct MessageRoute
{
    TimelineRow row;
    quint64 composedMs = 0;  ///< local time; 0: not written on this device
    quint64 committedMs = 0; ///< by the relay's clock; 0: it is not known to be there
    std::vector<MemberMark> others = {}; ///< everybody but oneself
};

} // namespace porchlight::store
