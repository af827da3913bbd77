// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Accounts.h"

#include <QCoreApplication>
#include <QEvent>

namespace porchlight::models {

// How accounts come into a window, and go from it.

void Accounts::add()
{
    m_before = m_current;
    if (m_rows.front().isNobodys())
        return setCurrent(first());
    if (canAdd())
        setCurrent(take(m_list->freeName(), ProfileOpener::Wish::PresentOrNew));
}

Profile *Accounts::take(const QString &name, ProfileOpener::Wish wish)
{
    // On the list before it is on the disk: what would be left of an end in between is an entry without a profile.
    if (!m_list->add(name)) {
        setError(Sentence::english("The list of your accounts cannot be written. Is the disk full?"));
        return nullptr;
    }
    beginInsertRows({}, count(), count());
    m_rows.push_back({{.name = name}});
    endInsertRows();
    if (openRow(count() - 1, wish))
        return m_rows.back().profile();
    refuse(name, *m_rows.back().refusal);
    m_list->remove(name);
    beginRemoveRows({}, count() - 1, count() - 1);
    m_rows.pop_back();
    endRemoveRows();
    Q_EMIT countChanged();
    return nullptr;
}

/// A profile that is on this computer already. Whoever was about to sign in to a new account had no other in mind.
void Accounts::bringBack(const QString &name)
{
    Profile *const begun = isNobodys() ? m_current : nullptr;
    Profile *const back = canAdd() && !namesHeld().contains(name) ? take(name, ProfileOpener::Wish::Present) : nullptr;
    m_others.look();
    if (!back)
        return;
    setCurrent(back);
    const int row = rowOf(begun);
    if (row >= 0)
        begun->signIn()->cancel();
    if (row > 0)
        drop(row, true);
}

/// Also of those that are on their way out: until then this process has them.
QStringList Accounts::namesHeld() const
{
    QStringList names;
    for (const AccountRow &row : m_rows)
        names.append(row.open.name);
    for (const Leaving &leaving : m_leaving)
        names.append(leaving.open.name);
    return names;
}

void Accounts::addBy(const QString &link)
{
    add();
    if (isNobodys())
        m_current->desktop()->link()->open(link);
}

void Accounts::giveUp()
{
    const int row = currentRow();
    if (!isNobodys() || count() < 2)
        return;
    const auto all = profiles();
    const bool isThere = m_before != m_current && std::ranges::find(all, m_before) != all.end();
    m_current->signIn()->cancel();
    setCurrent(isThere ? m_before : row == 0 ? all[1 % all.size()] : first());
    if (row > 0)
        drop(row, true);
}

void Accounts::takeOut(int row)
{
    if (row > 0 && row < count())
        drop(row, false);
}

void Accounts::drop(int row, bool withData)
{
    Profile *const profile = m_rows[std::size_t(row)].open.profile.get();
    const QString name = m_rows[std::size_t(row)].open.name;
    if (!withData && !m_list->remove(name))
        return setError(Sentence::english("The list of your accounts cannot be written. Is the disk full?"));
    if (profile && profile == m_current) {
        Profile *const beside = m_rows[std::size_t(row) - 1].open.profile.get();
        setCurrent(beside ? beside : first());
    }
    if (profile)
        Q_EMIT closing(profile);
    m_which.forget(profile);
    beginRemoveRows({}, row, row);
    m_leaving.push_back({std::move(m_rows[std::size_t(row)].open), withData});
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT countChanged();
    Q_EMIT unreadChanged();
    QMetaObject::invokeMethod(this, &Accounts::sweep, Qt::QueuedConnection); // the window lets go of it first
}

void Accounts::sweep()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // its views
    for (Leaving &leaving : std::exchange(m_leaving, {})) {
        leaving.open.profile.reset();
        if (!leaving.withData)
            continue;
        if (!m_opener.remove(leaving.open.name))
            setError(Sentence(Sentence::english("Not all that this computer has of the account could be deleted: see %1."),
                              {leaving.open.name}));
        m_list->remove(leaving.open.name);
    }
    m_others.look(); // who was taken out can be brought back
    Q_EMIT countChanged();
}

} // namespace porchlight::models
