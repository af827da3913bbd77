// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/Exporter.h"
#include "shared/base/Sentence.h"

#include <QObject>
#include <QThreadPool>
#include <QUrl>
#include <QtQmlIntegration>

#include <atomic>

namespace porchlight::models {

/// Taking along all that is on this computer (docs/EXPORT.md). On the thread of the windows; the work is done on one of
/// its own, which reads the database for itself.
class ExportModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(QString stage READ stage NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(double messages READ messages NOTIFY changed)
    Q_PROPERTY(double share READ share NOTIFY changed)
    Q_PROPERTY(QString path READ path NOTIFY changed)
    Q_PROPERTY(QUrl folder READ folder NOTIFY changed)
    Q_PROPERTY(QUrl suggested READ suggested CONSTANT)

public:
    /// @p suggested: the folder that is asked for first.
    ExportModel(const QString &database, const QString &suggested, QObject *parent = nullptr);
    ~ExportModel() override; ///< stops what is under way, and waits for it

    /// "", "running", "stopping", "done" or "failed".
    QString stage() const { return m_stage; }
    QString error() const { return m_error.words(); }
    double messages() const { return double(m_messages); }
    /// Of the conversations, 0 to 1.
    double share() const { return m_share; }
    /// Where it is, once it is done.
    QString path() const { return m_path; }
    QUrl folder() const { return QUrl::fromLocalFile(m_path); }
    QUrl suggested() const { return QUrl::fromLocalFile(m_suggested); }

    /// Makes a new folder in @p parent.
    Q_INVOKABLE void start(const QUrl &parent);
    Q_INVOKABLE void cancel();
    /// Back to the beginning, unless it runs.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();

private:
    void progress(const exporting::ExportProgress &progress);
    void ended(const Result<QString, exporting::ExportFailure> &result);
    bool isRunning() const { return m_stage == QStringLiteral("running") || m_stage == QStringLiteral("stopping"); }

    const QString m_database;
    const QString m_suggested;
    QString m_stage;
    Sentence m_error;
    QString m_path;
    qint64 m_messages = 0;
    double m_share = 0;
    std::atomic<bool> m_isStopped = false;
    QThreadPool m_worker; ///< goes first
};

} // namespace porchlight::models
