// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QQmlNetworkAccessManagerFactory>

namespace porchlight::platform {

/// Refuses every request that QML might make. What people write is shown as plain text, so there should be none; this
/// is the second line of defence against a picture in a message that calls home (reliability F2, F4). QML may call it
/// from any of its threads.
class DenyingNetworkAccessManagerFactory final : public QQmlNetworkAccessManagerFactory
{
public:
    QNetworkAccessManager *create(QObject *parent) override;
};

} // namespace porchlight::platform
