// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

/// What is read of groups, as values.
namespace porchlight::relay {

/// What a listed device signs with. Was verified when it came.
struct SigningDevice
{
    wire::SignedCertificate certificate;
    QByteArray accountKey;
};

/// Who has come to a group and gone, in order.
struct ControlPage
{
    wire::ErrorCode error = wire::ErrorCode::None;
    std::vector<wire::Entry> entries = {};
    bool hasMore = false;
};

struct MembersPage
{
    wire::ErrorCode error = wire::ErrorCode::None;
    std::vector<wire::Member> members = {};
    bool hasMore = false;
};

struct ReceiptCounts
{
    wire::ErrorCode error = wire::ErrorCode::None;
    quint32 members = 0; ///< beside the asking one
    quint32 delivered = 0;
    quint32 read = 0; ///< by what they show others
};

} // namespace porchlight::relay
