// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/DenyingNetworkAccessManagerFactory.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace porchlight::platform {

namespace {

Q_LOGGING_CATEGORY(logNetwork, "porchlight.qml.network")

/// An answer that is an error from the start; tells so from the event loop, as every reply does.
class DeniedReply final : public QNetworkReply
{
public:
    DeniedReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, QObject *parent)
        : QNetworkReply(parent)
    {
        setOperation(operation);
        setRequest(request);
        setUrl(request.url());
        setError(ContentAccessDenied, QStringLiteral("Nothing is loaded from the network."));
        open(ReadOnly);
        setFinished(true);
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT errorOccurred(error());
                Q_EMIT finished();
            },
            Qt::QueuedConnection);
    }

    void abort() override {}

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

class DenyingAccess final : public QNetworkAccessManager
{
public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *) override
    {
        // Without the address: it may be what someone wrote.
        qCWarning(logNetwork, "a request was refused: the interface loads nothing from the network");
        return new DeniedReply(operation, request, this);
    }
};

} // namespace

QNetworkAccessManager *DenyingNetworkAccessManagerFactory::create(QObject *parent)
{
    return new DenyingAccess(parent);
}

} // namespace porchlight::platform
