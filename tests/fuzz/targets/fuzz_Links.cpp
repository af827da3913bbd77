// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/InvitationCode.h"
#include "shared/base/RelayAddress.h"
#include "tests/fuzz/FuzzInput.h"

#include <QUrl>

#include <algorithm>

using namespace porchlight;

namespace {

bool isThisComputer(const RelayAddress &relay)
{
    return relay.host == u"127.0.0.1" || relay.host == u"::1" || relay.host == u"localhost";
}

/// What is dialled and shown to people is one place, and nothing of what else was pasted.
void look(const RelayAddress &relay, const QString &typed)
{
    fuzz::require(relay.port > 0 && !relay.host.isEmpty(), "an address has a host and a port");
    fuzz::require(std::ranges::none_of(relay.host, [](QChar c) {
        return c <= u' ' || c >= u'\x7f' || QStringView(u"/\\@#?%[]\"<>").contains(c);
    }), "a host is made of what hosts are made of");
    fuzz::require(relay.proof != RelayAddress::Proof::Loopback || isThisComputer(relay), "nothing goes out unencrypted");
    fuzz::require(!typed.contains(u'#') || relay.proof == RelayAddress::Proof::Pin, "a fragment never turns into less");
    fuzz::require(relay.proof == RelayAddress::Proof::Pin || relay.pin == KeyPin(), "a pin belongs to its proof");
    const auto again = parseRelayAddress(relay.toString());
    fuzz::require(again && *again == relay, "an address comes back as it was written");
    const QUrl socket(relay.socketUrl(), QUrl::StrictMode);
    const QString host = socket.host(QUrl::FullyEncoded);
    fuzz::require(socket.isValid() && socket.port() == relay.port && (host == relay.host || host == u'[' + relay.host + u']'),
                  "the same is dialled");
    fuzz::require(socket.path().isEmpty() && !socket.hasFragment() && !socket.hasQuery(), "and nothing secret with it");
}

} // namespace

/// A link or an address as it was pasted, from a stranger perhaps (F3): it is refused with a sentence, or it is what it
/// says, with all the proof that it names.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto relay = parseRelayAddress(typed);
    if (relay)
        look(*relay, typed);
    else
        fuzz::require(relay.error().endsWith(u'.'), "what is refused is refused with a sentence");
    if (const auto link = parseInvitationLink(typed)) {
        fuzz::require(relay && link->relay == *relay, "a link leads to the relay that it names");
        fuzz::require(normalizedInvitationCode(link->code) == link->code, "a code in its form is in its form");
        fuzz::require(parseInvitationLink(link->toString()) == link, "a link comes back as it was written");
    }
    if (const auto link = parseGroupLink(typed))
        fuzz::require(link->toString() == typed.trimmed() && !link->group.isNull(), "a group's link has one form");
    if (const auto pin = pinFromText(typed))
        fuzz::require(pinText(*pin) == typed && isSamePin(*pin, *pin), "a pin has one form");
    return 0;
}
