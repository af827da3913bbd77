// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/AccountList.h"

#include "app/store/ProfilePaths.h"
#include "shared/base/DataFolder.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace porchlight::store {

namespace {

constexpr QLatin1StringView versionKey("version");
constexpr QLatin1StringView accountsKey("accounts");
constexpr QLatin1StringView profileKey("profile");

/// Empty: nothing that this version knows.
QString nameIn(const QJsonValue &entry)
{
    const QString name = entry.toObject().value(profileKey).toString();
    return ProfilePaths::of(name) && name != ProfilePaths::first ? name : QString();
}

} // namespace

AccountList::AccountList(const QString &data)
    : m_data(ProfilePaths::dataFolder(data)), m_path(m_data + u"/accounts.json")
{
    read();
}

void AccountList::read()
{
    QFile file(m_path);
    if (!file.exists())
        return;
    QJsonDocument document;
    if (file.open(QFile::ReadOnly) && file.size() <= bytesMax)
        document = QJsonDocument::fromJson(file.read(bytesMax));
    const QJsonObject root = document.object();
    const int written = root.value(versionKey).toInt(-1);
    if (written > version) {
        m_standing = Standing::Newer;
        m_trouble = Sentence::english("A newer Porchlight has written the list of your accounts. This one leaves it as it is, "
                                      "and shows the first account.");
    } else if (written < 1 || !root.value(accountsKey).isArray()) {
        m_standing = Standing::Damaged;
        m_trouble = Sentence::english("The list of your accounts is damaged, so only the first one is shown. Nothing of the "
                                      "others was deleted.");
    } else {
        take(root);
    }
}

void AccountList::take(const QJsonObject &root)
{
    m_root = root;
    const QJsonArray entries = root.value(accountsKey).toArray();
    for (const QJsonValue &entry : entries) {
        const QString name = nameIn(entry);
        if (name.isEmpty() || m_names.contains(name) || m_names.size() == accountsMax)
            m_trouble = Sentence::english("Some of the list of your accounts is not known here, and was left as it is.");
        else
            m_names.append(name);
    }
}

QString AccountList::freeName() const
{
    const QByteArray known = QJsonDocument(m_root).toJson(QJsonDocument::Compact);
    for (int number = 2;; ++number) {
        const QString name = QStringLiteral("account-%1").arg(number);
        const bool isOnList = known.contains(QByteArray('"' + name.toLatin1() + '"'));
        if (!isOnList && !QFileInfo::exists(ProfilePaths::of(name, m_data)->folder))
            return name;
    }
}

bool AccountList::add(const QString &name)
{
    if (!hasRoom() || m_names.contains(name) || !ProfilePaths::of(name))
        return false;
    QJsonObject root = m_root;
    QJsonArray entries = root.value(accountsKey).toArray();
    entries.append(QJsonObject{{profileKey, name}});
    root.insert(versionKey, version);
    root.insert(accountsKey, entries);
    if (!write(root))
        return false;
    m_names.append(name);
    return true;
}

bool AccountList::remove(const QString &name)
{
    QJsonObject root = m_root;
    QJsonArray entries;
    const QJsonArray before = root.value(accountsKey).toArray();
    for (const QJsonValue &entry : before) {
        if (nameIn(entry) != name)
            entries.append(entry);
    }
    root.insert(accountsKey, entries);
    if (!m_names.contains(name) || !write(root))
        return false;
    m_names.removeAll(name);
    return true;
}

bool AccountList::write(const QJsonObject &root)
{
    if (!makeDataFolder(m_data) || (m_standing == Standing::Damaged && !putAside()))
        return false;
    QSaveFile file(m_path);
    const bool isWritten = file.open(QFile::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(root).toJson()) > 0 && file.commit();
    if (!isWritten || !syncFolder(m_data))
        return false;
    m_standing = Standing::Good;
    m_root = root;
    return true;
}

bool AccountList::putAside() const
{
    for (int number = 1;; ++number) {
        const QString aside = m_path + QStringLiteral(".damaged-%1").arg(number);
        if (!QFileInfo::exists(aside))
            return QFile::rename(m_path, aside);
    }
}

} // namespace porchlight::store
