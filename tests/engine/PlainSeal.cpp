// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/PlainSeal.h"

namespace porchlight::test {

using namespace engine;

Result<Sealed, Unsealed> PlainSeal::seal(const ConversationId &, std::span<const PlainBody> bodies, Now, Out &)
{
    Sealed sealed;
    for (const PlainBody &body : bodies)
        sealed.bodies.push_back(body.content);
    return sealed;
}

Opening PlainSeal::open(const ConversationId &, const wire::Entry &entry, Now, Out &)
{
    return {OpenState::Opened, entry.body};
}

void PlainSeal::wanted(const SealWish &wish, Now, Out &out)
{
    const AskId ask = std::visit([](const auto &wanted) {
        if constexpr (requires { wanted.ask; })
            return wanted.ask;
        else
            return AskId(0); // nobody waits for an answer
    }, wish);
    if (ask != 0)
        out.now.push_back(AskFailed{ask, wire::ErrorCode::Unsupported, wire::describe(wire::ErrorCode::Unsupported)});
}

} // namespace porchlight::test
