// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/base/Result.h"

#include <QString>

#include <optional>

namespace porchlight {

/// What a relay is known by: SHA-256 over the public key in its certificate (the SubjectPublicKeyInfo of RFC 5280,
/// 4.1.2.7, in DER). A renewed certificate of the same key has the same pin.
using KeyPin = ByteId<struct KeyPinTag, 32>;

/// 43 characters of base64url (RFC 4648, 5).
QString pinText(const KeyPin &pin);
/// Only what pinText() writes.
std::optional<KeyPin> pinFromText(QStringView text);
/// Takes as long for any two.
bool isSamePin(const KeyPin &one, const KeyPin &other);

/// Where a relay is, and what proves that it is that one. It says all a device needs to know, so it is what a profile
/// stores as one line of text, pin included.
struct RelayAddress
{
    enum class Proof : quint8 {
        Loopback,  ///< ws://: nothing, and nothing is encrypted; this computer only
        Authority, ///< the certificate is of the host's name, and this computer trusts whoever signed it
        Pin,       ///< the key is the one of the invitation, whatever the certificate says else
    };

    QString host; ///< ASCII, lower case; an IPv6 address without brackets
    quint16 port = 0;
    Proof proof = Proof::Loopback;
    KeyPin pin; ///< null unless the proof is Pin

    /// "porchlight://host:port#1.PIN", the same without the fragment, or "ws://127.0.0.1:port".
    QString toString() const;
    /// What a socket dials: "wss://host:port" or "ws://host:port". Nothing secret is in it.
    QString socketUrl() const;
    /// Without what proves it, for people: "host:port".
    QString place() const;

    friend bool operator==(const RelayAddress &, const RelayAddress &) = default;
};

/// An address as it was typed, pasted or stored; the scheme may be left out, and of an invitation link the code is passed
/// over. The error is a sentence for people. A fragment that is damaged is an error: it never turns a pin into less.
Result<RelayAddress, QString> parseRelayAddress(const QString &typed);

/// "porchlight://host:port/i/CODE#1.PIN": all that somebody needs to join. The pin makes the connection safe without a
/// domain; a relay behind an authority's certificate has links without one.
struct InvitationLink
{
    RelayAddress relay;
    QString code; ///< as makeInvitationCode() writes it

    QString toString() const;
    friend bool operator==(const InvitationLink &, const InvitationLink &) = default;
};

/// Nothing for anything else, also for an address without a code.
std::optional<InvitationLink> parseInvitationLink(const QString &typed);

/// The secret of a group's invitation: whoever has it may come. It stands behind the #, which no server is ever sent.
using GroupSecret = ByteId<struct GroupSecretTag, 32>;

/// "porchlight://host:port/g/GROUP#1.PIN.SECRET", the pin empty where an authority proves the relay; or the same with
/// "ws://127.0.0.1:port". Group and secret are base64url, 22 and 43 characters.
struct GroupLink
{
    RelayAddress relay;
    ConversationId group;
    GroupSecret secret;

    QString toString() const;
    friend bool operator==(const GroupLink &, const GroupLink &) = default;
};

/// Only what toString() writes, but for blanks around it.
std::optional<GroupLink> parseGroupLink(const QString &typed);

} // namespace porchlight
