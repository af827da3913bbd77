// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Sentence.h"

#include <QJsonObject>
#include <QStringList>

namespace porchlight::store {

/// Which profiles the window of the profile `default` opens beside it, in order: one small file beside their folders,
/// <data>/accounts.json. Written whole or not at all, by who has the lock of `default` and nobody else. What it does not
/// know in the file it leaves as it is; a file that is damaged is put aside and never deleted. Holds nothing secret.
class AccountList
{
public:
    static constexpr int version = 1;
    static constexpr int accountsMax = 8; ///< beside the first
    static constexpr qint64 bytesMax = 64 * 1024;

    /// @p data as for ProfilePaths::of().
    explicit AccountList(const QString &data = {});

    const QStringList &names() const { return m_names; }
    /// What of the file could not be taken; empty: all of it was.
    const Sentence &trouble() const { return m_trouble; }
    bool hasRoom() const { return m_standing != Standing::Newer && m_names.size() < accountsMax; }
    /// For a profile that there is none of: neither on the list nor on the disk.
    QString freeName() const;

    /// False: the file is as it was, and so is this.
    bool add(const QString &name);
    bool remove(const QString &name);

private:
    enum class Standing : quint8 { Good, Damaged, Newer };

    void read();
    void take(const QJsonObject &root);
    bool write(const QJsonObject &root);
    bool putAside() const;

    const QString m_data;
    const QString m_path;
    Standing m_standing = Standing::Good;
    QJsonObject m_root; ///< as it was read, with what is not known here
    QStringList m_names;
    Sentence m_trouble;
};

} // namespace porchlight::store
