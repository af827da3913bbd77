// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/vault/ColumnCipher.h"
#include "shared/base/Random.h"
#include "shared/base/RelayAddress.h"

#include <QMutex>
#include <QNetworkProxy>
#include <QObject>

#include <memory>

namespace porchlight::runtime {

/// By which way the relay is reached.
struct ProxyChoice
{
    enum class Kind : quint8 {
        None,   ///< directly
        System, ///< as the desktop has it, which may be directly
        Socks5, ///< RFC 1928, the password by RFC 1929
        Http,   ///< CONNECT (RFC 9110, 9.3.6)
    };

    Kind kind = Kind::None;
    QString host = {};  ///< of a proxy of one's own; at most 253 characters
    quint16 port = 0;
    QString user = {};  ///< may be empty; at most 255 bytes of UTF-8, as the password
    QString password = {};

    bool isOwn() const { return kind == Kind::Socks5 || kind == Kind::Http; }
    /// What a socket could be given.
    bool isValid() const;
    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

/// "none", "system", "socks5" or "http": as it is stored, and as the screen calls it.
QString nameOf(ProxyChoice::Kind kind);
/// What is not among them is none.
ProxyChoice::Kind proxyKindNamed(const QString &name);

/// The person's choice of a proxy for one profile: kept in a file beside its database, the password in it sealed under the
/// profile's data key and for this one proxy, so that a changed file hands it to no other. Any thread; changed() comes on
/// the one that has set it. A relay on this computer is reached without any.
class RelayProxy final : public QObject
{
    Q_OBJECT

public:
    RelayProxy(const QString &path, const DataKey &key, std::shared_ptr<Random> random, QObject *parent = nullptr);

    ProxyChoice choice() const;
    /// False: it could not be stored, and nothing has changed. Of one that is not valid nothing is made either.
    bool choose(const ProxyChoice &choice);
    /// What a socket to that relay goes through. With System it may take a while, as that may have to ask.
    QNetworkProxy towards(const RelayAddress &relay) const;

Q_SIGNALS:
    void changed();

private:
    ProxyChoice stored() const;
    bool store(const ProxyChoice &choice) const;

    const QString m_path;
    const ColumnCipher m_cipher;
    const std::shared_ptr<Random> m_random;
    mutable QMutex m_mutex;
    ProxyChoice m_choice; ///< under the mutex
};

} // namespace porchlight::runtime
