// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/SealedItemCodec.h"

#include <QCborArray>
#include <QCborValue>

namespace porchlight::store {

QByteArray encodeSealedItems(const std::vector<SealedItem> &items)
{
    if (items.empty())
        return QByteArray();
    QCborArray array;
    for (const SealedItem &item : items)
        array.append(QCborArray{item.to.account.toBytes(), qint64(item.to.number), item.id.toBytes(), item.bytes});
    return array.toCborValue().toCbor();
}

std::vector<SealedItem> decodeSealedItems(const QByteArray &bytes)
{
    std::vector<SealedItem> items;
    const QCborArray array = QCborValue::fromCbor(bytes).toArray();
    for (const QCborValue &value : array) {
        const auto account = AccountId::fromBytes(value[0].toByteArray());
        const auto id = MessageId::fromBytes(value[2].toByteArray());
        if (!account || !id || !value[1].isInteger())
            break;
        items.push_back({{*account, quint32(value[1].toInteger())}, *id, value[3].toByteArray()});
    }
    return items;
}

} // namespace porchlight::store
