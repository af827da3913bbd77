// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ExportModel.h"

#include <QDateTime>

namespace porchlight::models {

using exporting::ExportFailure;
using exporting::ExportProgress;

ExportModel::ExportModel(const QString &database, const QString &suggested, QObject *parent)
    : QObject(parent), m_database(database), m_suggested(suggested)
{
    m_worker.setMaxThreadCount(1);
}

ExportModel::~ExportModel()
{
    m_isStopped = true;
    m_worker.waitForDone();
}

void ExportModel::start(const QUrl &parent)
{
    if (isRunning())
        return;
    m_isStopped = false;
    m_messages = 0;
    m_share = 0;
    m_path.clear();
    m_error.clear();
    m_stage = QStringLiteral("running");
    Q_EMIT changed();
    const exporting::ExportJob job{m_database, parent.toLocalFile(), QDateTime::currentMSecsSinceEpoch()};
    m_worker.start([this, job] {
        const auto result = exporting::exportAll(job, [this](const ExportProgress &now) {
            QMetaObject::invokeMethod(this, [this, now] { progress(now); }, Qt::QueuedConnection);
            return !m_isStopped;
        });
        QMetaObject::invokeMethod(this, [this, result] { ended(result); }, Qt::QueuedConnection);
    });
}

void ExportModel::cancel()
{
    if (!isRunning())
        return;
    m_isStopped = true;
    m_stage = QStringLiteral("stopping");
    Q_EMIT changed();
}

void ExportModel::clear()
{
    if (isRunning())
        return;
    m_stage.clear();
    m_error.clear();
    m_path.clear();
    Q_EMIT changed();
}

void ExportModel::progress(const ExportProgress &progress)
{
    m_messages = progress.messages;
    m_share = progress.conversationsAll > 0 ? double(progress.conversations - 1) / progress.conversationsAll : 0;
    Q_EMIT changed();
}

void ExportModel::ended(const Result<QString, ExportFailure> &result)
{
    if (result) {
        m_stage = QStringLiteral("done");
        m_share = 1;
        m_path = *result;
    } else {
        const bool wasStopped = result.error() == ExportFailure::Cancelled;
        m_stage = wasStopped ? QString() : QStringLiteral("failed");
        m_error = wasStopped ? QString() : exporting::describe(result.error());
    }
    Q_EMIT changed();
}

} // namespace porchlight::models
