// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/content/Seal.h"

namespace porchlight {

Sealed PlainSeal::seal(const ConversationId &, const MessageId &, const QByteArray &content)
{
    return {content, {}};
}

OpenState PlainSeal::open(const ConversationId &, const AccountId &, const QByteArray &body, QByteArray &content)
{
    content = body;
    return OpenState::Opened;
}

void PlainSeal::receive(const QByteArray &) {}

} // namespace porchlight
