// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/FaceModel.h"

#include "app/models/GroupPicture.h"

namespace porchlight::models {

FaceModel::FaceModel(store::LocalReader &reader, EngineSink &sink, QObject *parent)
    : QObject(parent), m_reader(reader), m_sink(sink)
{
}

void FaceModel::setOwn(const AccountId &account)
{
    if (std::exchange(m_own, account) != account)
        read();
}

void FaceModel::refresh(const engine::LocalChanges &changes)
{
    if (changes.faces.contains(m_own))
        read();
}

void FaceModel::read()
{
    m_face = m_reader.people().face(m_own);
    Q_EMIT changed();
}

void FaceModel::setAbout(const QString &about)
{
    const QString cleaned = cleanedAboutLine(about);
    if (std::exchange(m_face.about, cleaned) != cleaned)
        post();
}

void FaceModel::choosePicture(const QUrl &file)
{
    setPicture(groupPictureFrom(file));
}

void FaceModel::pastePicture()
{
    setPicture(groupPictureFromClipboard());
}

void FaceModel::removePicture()
{
    setPicture(QByteArray());
}

void FaceModel::clear()
{
    m_error.clear();
    Q_EMIT changed();
}

void FaceModel::setPicture(const Result<QByteArray, QString> &picture)
{
    m_error = picture ? QString() : picture.error();
    if (picture && *picture != m_face.picture) {
        m_face.picture = *picture;
        return post();
    }
    Q_EMIT changed();
}

void FaceModel::post()
{
    m_sink.post(engine::ChangeFace{m_face.about, m_face.picture});
    Q_EMIT changed();
}

} // namespace porchlight::models
