// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/LocalChanges.h"
#include "app/models/EngineSink.h"
#include "app/store/LocalReader.h"
#include "shared/base/Result.h"
#include "shared/base/Sentence.h"

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

namespace porchlight::models {

/// One's own picture and about line, as the database has them, and how they are changed (D2). On the thread of the windows.
class FaceModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// JPEG or PNG; may be empty.
    Q_PROPERTY(QByteArray picture READ picture NOTIFY changed)
    Q_PROPERTY(QString about READ about NOTIFY changed)
    Q_PROPERTY(int aboutMax READ aboutMax CONSTANT)
    Q_PROPERTY(QString error READ error NOTIFY changed)

public:
    FaceModel(store::LocalReader &reader, EngineSink &sink, QObject *parent = nullptr);

    QByteArray picture() const { return m_face.picture; }
    QString about() const { return m_face.about; }
    int aboutMax() const { return int(aboutCharsMax); }
    /// Why a picture was not taken, a sentence for people, until the next attempt.
    QString error() const { return m_error.words(); }

    Q_INVOKABLE void setAbout(const QString &about); ///< cut to aboutMax
    Q_INVOKABLE void choosePicture(const QUrl &file);
    Q_INVOKABLE void pastePicture();
    Q_INVOKABLE void removePicture();
    Q_INVOKABLE void clear(); ///< forgets the error

    void setOwn(const AccountId &account);
    void refresh(const engine::LocalChanges &changes);

Q_SIGNALS:
    void changed();

private:
    void read();
    void setPicture(const Result<QByteArray, QString> &picture);
    void post();

    store::LocalReader &m_reader;
    EngineSink &m_sink;
    AccountId m_own;
    engine::Face m_face; ///< with what was asked for since it was read
    Sentence m_error;
};

} // namespace porchlight::models
