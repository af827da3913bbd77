// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/OtherProfiles.h"

#include "shared/base/RelayAddress.h"

namespace porchlight::models {

QVariant OtherProfiles::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::ProfileGlance &glance = m_rows[std::size_t(index.row())];
    switch (role) {
    case ProfileNameRole: return glance.name;
    case HandleRole: return glance.handle;
    case RelayRole: {
        const auto relay = parseRelayAddress(glance.relayUrl);
        return relay ? relay->place() : QString();
    }
    case IsElsewhereRole: return glance.isElsewhere;
    default: return {};
    }
}

QHash<int, QByteArray> OtherProfiles::roleNames() const
{
    return {{ProfileNameRole, "profileName"}, {HandleRole, "handle"}, {RelayRole, "relay"}, {IsElsewhereRole, "isElsewhere"}};
}

void OtherProfiles::look()
{
    auto found = m_look();
    if (found == m_rows)
        return; // whoever has the keyboard on one of them keeps it
    beginResetModel();
    m_rows = std::move(found);
    endResetModel();
    Q_EMIT countChanged();
}

void OtherProfiles::open(int row)
{
    if (row >= 0 && row < count())
        Q_EMIT wanted(m_rows[std::size_t(row)].name);
}

} // namespace porchlight::models
