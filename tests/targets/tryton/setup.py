"""Makes an empty Tryton database one that a company can sell in. Run once; its result is the target's template.

    setup.py CONFIGURATION DATABASE
"""
import datetime
import sys
from decimal import Decimal

from trytond.config import config

config.update_etc(sys.argv[1])

from trytond.pool import Pool  # noqa: E402
from trytond.transaction import Transaction  # noqa: E402


def first(model, domain):
    return Pool().get(model).search(domain, limit=1)[0]


def make(model, values):
    return Pool().get(model).create([values])[0]


def company():
    euro = make('currency.currency', {
        'name': 'Euro', 'code': 'EUR', 'numeric_code': '978', 'symbol': '€', 'digits': 2,
        'rates': [('create', [{'date': datetime.date(2020, 1, 1), 'rate': Decimal(1)}])]})
    make('currency.currency', {
        'name': 'Yen', 'code': 'JPY', 'numeric_code': '392', 'symbol': '¥', 'digits': 0, 'rounding': Decimal(1),
        'rates': [('create', [{'date': datetime.date(2020, 1, 1), 'rate': Decimal(160)}])]})
    for code, name in (('DE', 'Germany'), ('GB', 'United Kingdom')):
        make('country.country', {'code': code, 'code3': {'DE': 'DEU', 'GB': 'GBR'}[code], 'name': name})
    us = make('party.party', {'name': 'Our Own Works GmbH'})
    own = make('company.company', {'party': us.id, 'currency': euro.id, 'cancel_invoice_out': True})
    employee = make('company.employee', {
        'party': make('party.party', {'name': 'Eve Seller'}).id, 'company': own.id})
    user = first('res.user', [('login', '=', 'admin')])
    Pool().get('res.user').write([user], {
        'company': own.id,
        'companies': [('add', [own.id])], 'employees': [('add', [employee.id])], 'employee': employee.id})
    return own


def chart(own):
    Data, Create = Pool().get('ir.model.data'), Pool().get('account.create_chart', type='wizard')
    session, _, _ = Create.create()
    wizard = Create(session)
    template = Data.get_id('account', 'account_template_root_en')
    wizard.account.company, wizard.account.account_template = own, template
    wizard.transition_create_account()
    account = {kind: first('account.account', [('type.' + kind, '=', True), ('company', '=', own.id)])
               for kind in ('receivable', 'payable', 'revenue', 'expense')}
    wizard.properties.company = own
    wizard.properties.account_receivable = account['receivable']
    wizard.properties.account_payable = account['payable']
    wizard.transition_create_properties()
    for name in ('cash', 'tax'):
        account[name] = first('account.account', [('name', '=', 'Main ' + name.capitalize())])
    return account


def fiscal_year(own):
    def sequence(model, name):
        kind = first('ir.sequence.type', [('name', '=', name)])
        return make(model, {'name': name, 'sequence_type': kind.id, 'company': own.id}).id

    today = datetime.date.today()
    numbers = dict.fromkeys(
        ('out_invoice_sequence', 'in_invoice_sequence', 'out_credit_note_sequence', 'in_credit_note_sequence'),
        sequence('ir.sequence.strict', 'Invoice'))
    # Long enough that a template made today still serves in some years.
    for year in range(today.year - 1, today.year + 4):
        record = make('account.fiscalyear', {
            'name': str(year), 'company': own.id, 'post_move_sequence': sequence('ir.sequence', 'Account Move'),
            'start_date': datetime.date(year, 1, 1), 'end_date': datetime.date(year, 12, 31),
            'invoice_sequences': [('create', [{'company': own.id, **numbers}])]})
        Pool().get('account.fiscalyear').create_period([record])


def selling(own, account):
    make('account.invoice.payment_term', {'name': 'Direct', 'lines': [('create', [{'type': 'remainder'}])]})
    tax = make('account.tax', {
        'name': 'VAT', 'description': 'VAT 19 %', 'type': 'percentage', 'rate': Decimal('0.19'), 'company': own.id,
        'invoice_account': account['tax'].id, 'credit_note_account': account['tax'].id})
    make('product.category', {
        'name': 'Goods', 'accounting': True, 'account_revenue': account['revenue'].id,
        'account_expense': account['expense'].id, 'customer_taxes': [('add', [tax.id])]})
    cash = first('account.journal', [('type', '=', 'cash')])
    make('account.invoice.payment.method', {
        'name': 'Cash', 'company': own.id, 'journal': cash.id,
        'credit_account': account['cash'].id, 'debit_account': account['cash'].id})


def main(database):
    Pool.start()
    Pool(database).init()
    with Transaction().start(database, 1):
        own = company()
        with Transaction().set_context(company=own.id):
            account = chart(own)
            fiscal_year(own)
            selling(own, account)
        Transaction().commit()


main(sys.argv[2])
