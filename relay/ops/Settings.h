// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/gateway/ForwardedAddress.h"
#include "relay/services/RateLimits.h"
#include "shared/base/RelayAddress.h"

#include <QHostAddress>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace porchlight::relay {

/// How connections are encrypted.
enum class TlsMode {
    Own,   ///< by a key and certificate that the relay makes for itself
    Files, ///< by a certificate that somebody else keeps
    Off,   ///< not by the relay: a proxy on the same machine does it
};

/// What the operator can choose, every value within its range.
struct Settings
{
    QHostAddress listen{QHostAddress::LocalHost};
    quint16 port = 0; ///< 0: any
    TlsMode tls = TlsMode::Own;
    QString certificateFile;
    QString keyFile;
    std::optional<RelayAddress> publicUrl; ///< how people reach it: only host and port count
    TrustedProxies trustedProxies;
    QHostAddress httpListen{QHostAddress::LocalHost};
    std::optional<quint16> httpPort; ///< none: no HTTP
    int connectionsMax = 0;
    int handshakesMax = 0;
    qint64 blobBytesMax = 0; ///< of one account
    RateLimits rates;        ///< of each account
};

/// One of them, as the file, the command line and the documents have it. In the command line "http_port" is
/// "--http-port".
struct SettingRow
{
    const char *name;
    const char *value;  ///< what stands for it in the usage text
    const char *preset; ///< its value when nobody gives one
    const char *help;
    /// Takes a value in; the text is the rest of the sentence "NAME …" when it is none.
    QString (*take)(Settings &settings, const QString &value);
};

std::span<const SettingRow> settingRows();
QString optionName(const SettingRow &row);

/// A name as in the file, and a value: what the command line or the environment gives.
using GivenSettings = std::vector<std::pair<QString, QString>>;

/// Takes one in; the text is what is wrong with it, empty when nothing is.
QString applySetting(Settings &settings, QStringView name, const QString &value);

/// Why they cannot be used, as a sentence for the operator.
struct SettingsError
{
    int line = 0; ///< of the file; 0: it is about no single line
    QString sentence;
};

QString settingsPath(const QString &dataFolder);

/// The file "relay.conf" in the folder, if there is one, under what was given. Lines of "name = value"; what begins with #
/// is a comment. What is unknown, given twice or out of its range is an error, and so is what would carry messages
/// across a network in the clear.
Result<Settings, SettingsError> readSettings(const QString &dataFolder, const GivenSettings &given);
/// The same of a text.
Result<Settings, SettingsError> settingsFrom(const QString &file, const GivenSettings &given);

} // namespace porchlight::relay
